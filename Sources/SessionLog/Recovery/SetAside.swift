// SPDX-License-Identifier: MIT
import SessionEngine

/// What waits to be written, as a writer has saved it aside. While there is such a file, a kill takes
/// no more of what waits than of what is in the log.
struct SetAside {
  private let places: RecoveryPlaces
  private var file: RecoveryFile?
  /// Whether nothing was told since it was saved.
  private var isCurrent = false

  /// Makes it for a writer that has nothing to save yet.
  init(in places: RecoveryPlaces) { self.places = places }

  /// Takes note that there is more to save.
  mutating func note() { isCurrent = false }

  /// Saves everything in one file in place of the one before, unless that has all of it.
  ///
  /// - Throws: `SessionLogError` of the first place, if none takes it; the file before stays.
  mutating func save(
    _ sessions: [SessionDetail], diary: [DiaryEntry]
  ) throws(SessionLogError) -> RecoveryFile {
    if isCurrent, let file, RecoveryPlaces.isOwnFile(file.path) { return file }
    let saved = try RecoveryFile.save(sessions, diary: diary, in: places)
    file?.withdraw()
    file = saved
    isCurrent = true
    return saved
  }

  /// Takes the file away: everything is in the log.
  mutating func withdraw() {
    file?.withdraw()
    leave()
  }

  /// Leaves the file to the next start.
  mutating func leave() {
    file = nil
    isCurrent = false
  }
}
