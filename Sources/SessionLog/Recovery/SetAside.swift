// SPDX-License-Identifier: MIT
import SessionEngine

/// What waits to be written, as a writer has saved it aside. While there is such a file, a kill takes
/// no more of what waits than of what is in the log.
struct SetAside {
  private let places: RecoveryPlaces
  private var file: RecoveryFile?
  /// Files that are of no use any more, and that somebody was looking at when they were to go.
  private var obsolete: [RecoveryFile] = []
  /// Whether nothing was told since it was saved.
  private(set) var isCurrent = false

  /// Makes it for a writer that has nothing to save yet.
  init(in places: RecoveryPlaces) { self.places = places }

  /// The path of what was saved last, as long as it is needed.
  var path: String? { file?.path }

  /// The paths of all files that have not gone.
  var paths: [String] { (obsolete + [file].compactMap(\.self)).map(\.path) }

  /// Whether a file is still to go.
  var hasObsolete: Bool { !obsolete.isEmpty }

  /// Takes note that there is more to save.
  mutating func note() { isCurrent = false }

  /// Saves everything in one file in place of the one before, unless that has all of it.
  ///
  /// - Returns: The file's path.
  /// - Throws: `SessionLogError` of the first place, if none takes it; the file before stays.
  @discardableResult
  mutating func save(
    _ sessions: [SessionDetail], diary: [DiaryEntry]
  ) throws(SessionLogError) -> String {
    if isCurrent, let file, RecoveryPlaces.isOwnFile(file.path) { return file.path }
    let saved = try RecoveryFile.save(sessions, diary: diary, in: places)
    withdraw()
    file = saved
    isCurrent = true
    return saved.path
  }

  /// Takes the file away, as everything is in the log, and those that could not be taken away before.
  mutating func withdraw() {
    if let file { obsolete.append(file) }
    obsolete.removeAll { $0.withdraw() }
    leave()
  }

  /// Leaves the file to the next start.
  mutating func leave() {
    file = nil
    isCurrent = false
  }
}
