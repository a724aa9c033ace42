// SPDX-License-Identifier: MIT

/// Where a cramp is. The raw value is the word in routine files, in the log and in JSON.
public enum CrampSite: String, CaseIterable, Hashable, Sendable {
  /// The sole of the foot.
  case foot
  /// The toes.
  case toes
  /// The back of the lower leg.
  case calf
  /// The back of the thigh.
  case hamstring
  /// The front of the thigh.
  case quadriceps
  /// The front of the lower leg.
  case shin
  /// The hand.
  case hand
  /// The forearm.
  case forearm
  /// The flank: a side stitch.
  case flank
}
