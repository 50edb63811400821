"""Settings of the desk. Without any it serves one person on one machine; no third party is ever asked.

ZHARGY_SERVER: the host names of a server, by commas; with it people sign in. ZHARGY_DATABASE: the address of a
PostgreSQL database, postgresql://user:password@host:port/name, instead of a file of SQLite in the data folder.
ZHARGY_SECOND_FACTOR: who must have a second factor: "on", administrators, registrars and heads of bodies; "all",
everybody; "off", nobody. ZHARGY_ADDRESS: where the server is reached, https://desk.example.org, for addresses that
stand on paper and in letters; the first of its names, if it is not given.
"""

import os

from zhargy.desk.folder import data_folder, former_key, secret_key
from zhargy.desk.logs import logs
from zhargy.desk.mail import mail
from zhargy.desk.people.online import for_server, home
from zhargy.desk.store_at import database

DATA = data_folder()
SERVER = [name.strip() for name in os.environ.get("ZHARGY_SERVER", "").split(",") if name.strip()]
ALONE = not SERVER
SECOND_FACTOR = os.environ.get("ZHARGY_SECOND_FACTOR", "on")
if SECOND_FACTOR not in ("on", "all", "off"):
    raise ValueError("ZHARGY_SECOND_FACTOR: write on, all or off")
# Files that SQLite makes beside the store inherit this too.
os.umask(0o077)

DEBUG = False
SECRET_KEY = secret_key(DATA)
# While the key is changed, what was sealed with the one before still opens.
SECRET_KEY_FALLBACKS = former_key(DATA)
ALLOWED_HOSTS = SERVER or ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "zhargy.desk.urls"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "zhargy.desk.apps.DeskConfig",
]
AUTH_USER_MODEL = "desk.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "zhargy.desk.middleware.guard",
    "zhargy.desk.middleware.speak",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "zhargy.desk.trouble.Tell",
]
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["zhargy.desk.templatetags.zhargy_tags"],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]

DATABASES = {"default": database(os.environ.get("ZHARGY_DATABASE", ""), DATA, os.environ.get("ZHARGY_PASSPHRASE", ""))}

# Texts come from the project's own catalogue (zhargy.i18n); Django's is not used.
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

SESSION_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None
# Argon2id; what an older form of it made is made anew at the next sign-in.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
CSRF_FAILURE_VIEW = "zhargy.desk.views.errors.forgery"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

DATA_UPLOAD_MAX_MEMORY_SIZE = 200_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

if SERVER:
    globals().update(for_server(SERVER, MIDDLEWARE))
ADDRESS = home(os.environ.get("ZHARGY_ADDRESS", ""), ALLOWED_HOSTS)

LOGGING = logs(server=not ALONE)

# Letters are sent only where an address to send them by is set: smtp://user:password@host:port?from=desk@example.org
# (smtps:// for a connection that is secret from its start; else it becomes so by STARTTLS).
REMINDERS, EMAIL = mail(os.environ.get("ZHARGY_EMAIL", ""))
globals().update(EMAIL)

# Where the quick exit leads: a page that nobody asks about.
LEAVE = os.environ.get("ZHARGY_LEAVE", "https://www.wikipedia.org/")
if not LEAVE.startswith(("https://", "http://")):
    raise ValueError("ZHARGY_LEAVE: write the whole address of a page, https://…")
