"""What a lawyer reads and changes: one folder a jurisdiction. Nothing here runs anything."""
