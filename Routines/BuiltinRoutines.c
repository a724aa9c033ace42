// SPDX-License-Identifier: MIT
//
// The rule of this file: every routine file of this folder is embedded here, so that the executable
// runs wherever it is copied. To add one, write `<kind>/<id>.yaml`, embed it in an array that is
// named after its path, and give the array a row in the table at the end.

#include "BuiltinRoutines.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char relief_foot_cramp[] = {
#embed "relief/foot-cramp.yaml"
};

static const unsigned char relief_toe_cramp[] = {
#embed "relief/toe-cramp.yaml"
};

static const unsigned char relief_calf_cramp[] = {
#embed "relief/calf-cramp.yaml"
};

static const unsigned char relief_hamstring_cramp[] = {
#embed "relief/hamstring-cramp.yaml"
};

static const unsigned char relief_quadriceps_cramp[] = {
#embed "relief/quadriceps-cramp.yaml"
};

static const unsigned char relief_shin_cramp[] = {
#embed "relief/shin-cramp.yaml"
};

static const unsigned char relief_hand_cramp[] = {
#embed "relief/hand-cramp.yaml"
};

static const unsigned char relief_forearm_cramp[] = {
#embed "relief/forearm-cramp.yaml"
};

static const unsigned char relief_side_stitch[] = {
#embed "relief/side-stitch.yaml"
};

static const unsigned char warm_up_cycling_warm_up[] = {
#embed "warm-up/cycling-warm-up.yaml"
};

static const unsigned char warm_up_foot_calf_warm_up[] = {
#embed "warm-up/foot-calf-warm-up.yaml"
};

static const unsigned char warm_up_racket_warm_up[] = {
#embed "warm-up/racket-warm-up.yaml"
};

static const unsigned char warm_up_running_warm_up[] = {
#embed "warm-up/running-warm-up.yaml"
};

static const unsigned char warm_up_strength_warm_up[] = {
#embed "warm-up/strength-warm-up.yaml"
};

static const unsigned char warm_up_swimming_warm_up[] = {
#embed "warm-up/swimming-warm-up.yaml"
};

static const unsigned char cool_down_cycling_cool_down[] = {
#embed "cool-down/cycling-cool-down.yaml"
};

static const unsigned char cool_down_foot_calf_cool_down[] = {
#embed "cool-down/foot-calf-cool-down.yaml"
};

static const unsigned char cool_down_racket_cool_down[] = {
#embed "cool-down/racket-cool-down.yaml"
};

static const unsigned char cool_down_running_cool_down[] = {
#embed "cool-down/running-cool-down.yaml"
};

static const unsigned char cool_down_strength_cool_down[] = {
#embed "cool-down/strength-cool-down.yaml"
};

static const unsigned char cool_down_swimming_cool_down[] = {
#embed "cool-down/swimming-cool-down.yaml"
};

static const unsigned char mobility_bedtime[] = {
#embed "mobility/bedtime.yaml"
};

static const unsigned char mobility_desk_break[] = {
#embed "mobility/desk-break.yaml"
};

static const unsigned char mobility_warm_feet[] = {
#embed "mobility/warm-feet.yaml"
};

static const unsigned char workout_cycling[] = {
#embed "workout/cycling.yaml"
};

static const unsigned char workout_foot_calf[] = {
#embed "workout/foot-calf.yaml"
};

static const unsigned char workout_racket[] = {
#embed "workout/racket.yaml"
};

static const unsigned char workout_running[] = {
#embed "workout/running.yaml"
};

static const unsigned char workout_strength[] = {
#embed "workout/strength.yaml"
};

static const unsigned char workout_swimming[] = {
#embed "workout/swimming.yaml"
};

/// A row of the table: a file's path in this folder and the array that holds the file.
#define ROUTINE(path, array) {path, array, sizeof array}

static const builtin_routine routines[] = {
  ROUTINE("relief/foot-cramp.yaml", relief_foot_cramp),
  ROUTINE("relief/toe-cramp.yaml", relief_toe_cramp),
  ROUTINE("relief/calf-cramp.yaml", relief_calf_cramp),
  ROUTINE("relief/hamstring-cramp.yaml", relief_hamstring_cramp),
  ROUTINE("relief/quadriceps-cramp.yaml", relief_quadriceps_cramp),
  ROUTINE("relief/shin-cramp.yaml", relief_shin_cramp),
  ROUTINE("relief/hand-cramp.yaml", relief_hand_cramp),
  ROUTINE("relief/forearm-cramp.yaml", relief_forearm_cramp),
  ROUTINE("relief/side-stitch.yaml", relief_side_stitch),
  ROUTINE("warm-up/cycling-warm-up.yaml", warm_up_cycling_warm_up),
  ROUTINE("warm-up/foot-calf-warm-up.yaml", warm_up_foot_calf_warm_up),
  ROUTINE("warm-up/racket-warm-up.yaml", warm_up_racket_warm_up),
  ROUTINE("warm-up/running-warm-up.yaml", warm_up_running_warm_up),
  ROUTINE("warm-up/strength-warm-up.yaml", warm_up_strength_warm_up),
  ROUTINE("warm-up/swimming-warm-up.yaml", warm_up_swimming_warm_up),
  ROUTINE("cool-down/cycling-cool-down.yaml", cool_down_cycling_cool_down),
  ROUTINE("cool-down/foot-calf-cool-down.yaml", cool_down_foot_calf_cool_down),
  ROUTINE("cool-down/racket-cool-down.yaml", cool_down_racket_cool_down),
  ROUTINE("cool-down/running-cool-down.yaml", cool_down_running_cool_down),
  ROUTINE("cool-down/strength-cool-down.yaml", cool_down_strength_cool_down),
  ROUTINE("cool-down/swimming-cool-down.yaml", cool_down_swimming_cool_down),
  ROUTINE("mobility/bedtime.yaml", mobility_bedtime),
  ROUTINE("mobility/desk-break.yaml", mobility_desk_break),
  ROUTINE("mobility/warm-feet.yaml", mobility_warm_feet),
  ROUTINE("workout/cycling.yaml", workout_cycling),
  ROUTINE("workout/foot-calf.yaml", workout_foot_calf),
  ROUTINE("workout/racket.yaml", workout_racket),
  ROUTINE("workout/running.yaml", workout_running),
  ROUTINE("workout/strength.yaml", workout_strength),
  ROUTINE("workout/swimming.yaml", workout_swimming),
};

size_t builtin_routine_count(void) { return sizeof routines / sizeof routines[0]; }

builtin_routine builtin_routine_at(size_t index) {
  // A wrong index must not read beyond the table.
  if (index >= builtin_routine_count()) return (builtin_routine){NULL, NULL, 0};
  return routines[index];
}
