/** Classes that break each rule of the architecture of the web, so that the rules are seen to fail. */
package org.recourse.broken.web;
