"""What people take along: papers, certificates, calendars."""
