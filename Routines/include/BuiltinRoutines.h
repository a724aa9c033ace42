#include <stddef.h>
typedef struct { const char *path; const unsigned char *bytes; size_t count; } builtin_routine;
size_t builtin_routine_count(void);
builtin_routine builtin_routine_at(size_t index);
