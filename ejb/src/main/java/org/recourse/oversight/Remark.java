package org.recourse.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an auditor observes or recommends about how a case is handled. It is a text beside the case and changes none of it. */
public record Remark(@NotBlank @Size(max = 4000) String words) {}
