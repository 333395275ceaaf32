/**
 * Forms drawn from the records that acts ask for, and what was sent read back into them.
 *
 * <p>A {@link org.recourse.web.shared.form.Binder} reads the components of a record once. Their types and constraints
 * say what is drawn: {@code String} a line, or a paragraph from 300 signs on; {@code @Code} or an enum a choice;
 * {@code boolean} a question with yes and no, {@code @AssertTrue} a box to tick; {@code LocalDate} three inputs; numbers;
 * a record a group; a list of records groups that are added and removed by a round trip to the server. Labels and hints
 * are texts with the keys {@code <key>.<field>.label} and {@code .hint}, where the key is such as {@code act.propose};
 * inside a group {@code <key>.<group>.<field>.label}. The text {@code <key>.<field>.missing} takes the place of the
 * general sentence about an empty field.
 *
 * <p>A field that the record does not have is not read but refused with the whole request; a code that is on no list is
 * an error at its field.
 */
@NullMarked
package org.recourse.web.shared.form;

import org.jspecify.annotations.NullMarked;
