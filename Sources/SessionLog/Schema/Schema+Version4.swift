// SPDX-License-Identifier: MIT

extension Schema {
  /// Plans that tell in full when they are damaged.
  ///
  /// From this version on the `fingerprint` of a plan is a hash of everything that is kept of it: of
  /// the values of its row, without `number`, `fingerprint` and `checksum`, and then of those of its
  /// segments, without `plan` and `checksum`, each in the order of the columns, hashed as
  /// `row_checksum` does but in all 64 bits. A plan that an older program wrote keeps the fingerprint
  /// that it has, which is of less. Older programs would take a new one for damage.
  ///
  /// The tables stay as they are.
  static let version4 = ""
}
