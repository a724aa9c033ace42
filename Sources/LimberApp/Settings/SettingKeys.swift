// SPDX-License-Identifier: MIT

// The keys of the settings file, in the order in which messages list them.

/// The top-level keys.
enum SettingsKey: String, CaseIterable {
  case getReady = "get-ready"
  case transition
  case emergencyNumber = "emergency-number"
  case leaveOut = "leave-out"
  case theme
  case mouse
  case pictures
  case motion
  case sound
  case volume
  case voice
  case count
  case half
  case every
  case quiet
  case flash
  case title
  case progress
  case notify
  case keepAwake = "keep-awake"
  case hooks
  case gap
  case relief
  case frequent
  case recurring
  case week
  case review
  /// A former name of `sound`; only named to say so.
  case bell

  static let allCases: [SettingsKey] = [
    .getReady, .transition, .emergencyNumber, .leaveOut, .theme, .mouse, .pictures, .motion,
    .sound, .volume, .voice, .count, .half, .every, .quiet, .flash, .title, .progress, .notify,
    .keepAwake, .hooks, .gap, .relief, .frequent, .recurring, .week, .review,
  ]
}

/// The keys below `volume`.
enum VolumeKey: String, CaseIterable {
  case step
  case count
  case voice
}

/// The keys below `voice`.
enum VoiceKey: String, CaseIterable {
  case rate
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

/// The keys below `week`.
enum WeekKey: String, CaseIterable {
  case starts
}

/// The keys below `review`.
enum ReviewKey: String, CaseIterable {
  case daysAWeek = "days-a-week"
}

/// The keys below `recurring`.
enum RecurringKey: String, CaseIterable {
  case cramps
  case days
}
