// SPDX-License-Identifier: MIT
import RoutineModel

/// The pictures that are part of the program, by the names under which routine files ask for them.
public enum BuiltinPicture {}
