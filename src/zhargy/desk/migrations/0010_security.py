from django.db import migrations, models

from zhargy.desk.store import triggers


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0008_news"),
    ]

    operations = [
        # When somebody signed in last was kept without being used.
        migrations.RemoveField("account", "last_login"),
        migrations.AddField("certificate", "body", models.UUIDField(null=True)),
        migrations.CreateModel(
            name="DayKey",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="SecurityLine",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("what", models.CharField(max_length=40)),
                ("by", models.CharField(blank=True, db_index=True, max_length=32)),
                ("about", models.CharField(blank=True, db_index=True, max_length=32)),
                ("source", models.CharField(blank=True, max_length=32)),
                ("before", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={"ordering": ("number",)},
        ),
        migrations.RunPython(triggers.on_lines, triggers.off_lines),
    ]
