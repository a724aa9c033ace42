// SPDX-License-Identifier: MIT
import SessionEngine

/// Sessions that this program runs and the log does not take, as it has them otherwise since it was
/// replaced. Each is kept in a file beside the log that nobody takes in.
struct ApartSessions {
  private let places: RecoveryPlaces
  private var kept = KeptSessions()
  private var files: [SessionID: SetAside] = [:]

  /// Makes it for a writer whose log takes everything so far.
  init(in places: RecoveryPlaces) { self.places = places }

  /// Keeps a session from now on.
  mutating func take(_ session: SessionDetail) {
    kept.takeUp(session)
    files[session.summary.id] = SetAside(in: places, as: RecoveryPlaces.apart)
  }

  /// Takes note of what happens in a session.
  ///
  /// - Returns: Whether it is one of these, so that the log is not to be told.
  mutating func note(_ command: LogCommand) -> Bool {
    guard case .append(_, let id, _, _) = command, kept.contains(id) else { return false }
    kept.note(command)
    files[id]?.note()
    return true
  }

  /// Forgets a session that this program does not run any more. Its file stays.
  mutating func forget(_ id: SessionID) {
    kept.forget(id)
    files[id] = nil
  }

  /// Saves each as it is now.
  ///
  /// - Returns: Those that were saved for the first time, with the paths of their files.
  /// - Throws: `SessionLogError`, if one cannot be saved; it stays.
  mutating func save() throws(SessionLogError) -> [(session: SessionID, file: String)] {
    var new: [(session: SessionID, file: String)] = []
    for session in kept.all {
      let id = session.summary.id
      guard var file = files[id], !file.isCurrent else { continue }
      let isNew = file.path == nil
      let path = try file.save([session], diary: [])
      files[id] = file
      if isNew { new.append((session: id, file: path)) }
    }
    return new
  }
}
