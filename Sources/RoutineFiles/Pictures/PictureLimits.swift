// SPDX-License-Identifier: MIT

/// How much a picture may hold: several times what any needs.
enum PictureLimits {
  static let mostPoses = 8
  static let mostThings = 60
  static let mostPoints = 60
  /// The largest number, in hundredths of a body and in degrees.
  static let largest = 1_000.0
  /// How high a wall is of which nothing is said.
  static let wallHeight = 92.0
}
