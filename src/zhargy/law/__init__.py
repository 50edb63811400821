"""Law as rules: one folder a jurisdiction, pure Python that a lawyer can read beside the act."""
