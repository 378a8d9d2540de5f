package org.rapporteur.lifecycle;

/** A short text that can go to the Chair as it is. */
public final class Texts {

    public static final String SAMPLE = """
            **Commission for Social Development**
            Sixty-fifth session
            2-11 February 2027

            **Chair's summary of the panel discussion on**
            **"Paths"**
            **5 February 2027**

            At its 10^th^ meeting, on 5 February, under item 3 (c), the Commission held a panel discussion. The Chair acted as moderator.

            The Commission welcomed the exchange.

            It was recalled that services reach people best where people help to shape them.

            There was broad interest in measuring progress.
            """;

    private Texts() {}
}
