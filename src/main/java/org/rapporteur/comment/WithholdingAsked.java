package org.rapporteur.comment;

/** An organisation asked that its name or words be withheld. Published in the transaction of the request. */
public record WithholdingAsked(Withholding asked) {}
