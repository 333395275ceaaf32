/** The description of the API, as an OpenAPI document and as a page: derived from what the API itself reads. */
@NullMarked
package org.recourse.web.api;

import org.jspecify.annotations.NullMarked;
