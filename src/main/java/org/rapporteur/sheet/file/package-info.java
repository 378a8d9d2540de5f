/** The files themselves: workbooks and CSV, read and written. Only here are the libraries that know their formats. */
@NonNullApi
package org.rapporteur.sheet.file;

import org.springframework.lang.NonNullApi;
