/** Classes that break each rule of the architecture, so that the rules are seen to fail. */
package org.recourse.broken;
