package org.recourse.oversight;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the desk says to a remark.
 *
 * @param remark number of the remark, of those that wait for an answer
 */
public record RemarkAnswer(
        @NotNull @Min(1) Integer remark,
        @NotBlank @Size(max = 4000) String words) {}
