"""Three sentences of an article, none of which says what another does, for tests that need no more."""

LEDE = "The harbour master said on Tuesday that the ferry to Skarvik would sail again before the autumn."
OTHER = "Repairs to the hull had taken longer than the yard expected, and the crew was sent home for a month."
LAST = "Nobody on the island has asked for the money back, although the tickets were sold in the spring."
