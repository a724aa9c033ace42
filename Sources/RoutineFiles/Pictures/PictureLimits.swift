// SPDX-License-Identifier: MIT

/// The limits of a picture: several times what any needs.
enum PictureLimits {
  static let mostPoses = 8
  static let mostThings = 60
  static let mostPoints = 60
  /// The largest number, for lengths (the body is 100 high) and for degrees.
  static let largest = 1_000.0
  /// The height of a wall by default.
  static let wallHeight = 92.0
}
