// SPDX-License-Identifier: MIT

// The keys of the settings file. Their order is the one in which they are offered.

/// The keys at the left edge.
enum SettingsKey: String, CaseIterable {
  case getReady = "get-ready"
  case transition
  case emergencyNumber = "emergency-number"
  case bell
  case leaveOut = "leave-out"
  case gap
  case relief
  case frequent
  case recurring
}

/// The keys below `gap`.
enum GapKey: String, CaseIterable {
  case policy
  case length
}

/// The keys below `relief`.
enum ReliefKey: String, CaseIterable {
  case order
  case takeHold = "take-hold"
  case sameCramp = "same-cramp"
}

/// The keys below `frequent`.
enum FrequentKey: String, CaseIterable {
  case cramps
  case days
  case nightsWoken = "nights-woken"
}

/// The keys below `recurring`.
enum RecurringKey: String, CaseIterable {
  case cramps
  case days
}
