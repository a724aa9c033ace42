// SPDX-License-Identifier: MIT
//
// Keeps the Swift runtime from printing its own environment variables to the terminal. It reads
// them before main, and warns of an invalid value by printing it as it is, escape sequences
// included. So this runs before any library. The rule: no calls, since nothing is initialised yet.
#ifdef __linux__

static int is_plain(const char *text) {
  for (; *text != '\0'; text++) {
    if (*text < 0x20 || *text > 0x7E) return 0;
  }
  return 1;
}

static int is_for_runtime(const char *variable) {
  const char *name = "SWIFT_";
  while (*name != '\0' && *variable == *name) {
    name++;
    variable++;
  }
  return *name == '\0';
}

static void rename_unusable(int count, char **arguments, char **environment) {
  (void)count;
  (void)arguments;
  for (; *environment != (char *)0; environment++) {
    if (is_for_runtime(*environment) && !is_plain(*environment)) (*environment)[0] = '_';
  }
}

__attribute__((section(".preinit_array"), used)) static void (*before_libraries)(
    int, char **, char **) = rename_unusable;

#endif
