#include "BuiltinRoutines.h"
