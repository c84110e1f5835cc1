/** Dates and parameters of the law, as total, three-valued look-ups. */
package io.github.fairrecruit.compliance.law;
