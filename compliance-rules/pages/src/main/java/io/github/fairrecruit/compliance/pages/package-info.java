/** What documents for people are made of: HTML that is safe and well-formed, and the words of a language. */
package io.github.fairrecruit.compliance.pages;
