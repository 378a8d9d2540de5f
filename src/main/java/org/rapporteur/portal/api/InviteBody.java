package org.rapporteur.portal.api;

import java.util.UUID;

/** @param organisation the one that shall sign */
record InviteBody(UUID organisation) implements ApiBody {}
