// SPDX-License-Identifier: MIT
import SessionEngine

/// Sessions that this program runs and the log does not take, as it has them otherwise since it was
/// replaced. Each is kept in a file beside the log that nobody takes in.
struct ApartSessions {
  private let places: RecoveryPlaces
  private var kept = KeptSessions()
  private var files: [SessionID: RecoveryFile] = [:]
  /// The sessions of which the file does not have everything.
  private var unsaved: Set<SessionID> = []

  /// Makes it for a writer whose log takes everything so far.
  init(in places: RecoveryPlaces) { self.places = places }

  /// Keeps a session from now on.
  mutating func take(_ session: SessionDetail) {
    kept.takeUp(session)
    unsaved.insert(session.summary.id)
  }

  /// Takes note of what happens in a session.
  ///
  /// - Returns: Whether it is one of these, so that the log is not to be told.
  mutating func note(_ command: LogCommand) -> Bool {
    guard case .append(_, let id, _, _) = command, kept.contains(id) else { return false }
    kept.note(command)
    unsaved.insert(id)
    return true
  }

  /// Forgets a session that this program does not run any more. Its file stays.
  mutating func forget(_ id: SessionID) {
    kept.forget(id)
    files[id] = nil
    unsaved.remove(id)
  }

  /// Whether a file does not have everything.
  var hasUnsaved: Bool { !unsaved.isEmpty }

  /// Saves each as it is now, in the file in which it is.
  ///
  /// - Returns: Those whose file is a new one, with its path, and why one could not be saved; its file
  ///   is as it was.
  mutating func save() -> (new: [(session: SessionID, file: String)], failure: SessionLogError?) {
    var new: [(session: SessionID, file: String)] = []
    var failure: SessionLogError?
    for session in kept.all where unsaved.contains(session.summary.id) {
      let id = session.summary.id
      do throws(SessionLogError) {
        let saved = try RecoveryFile.save(
          [session], diary: [], in: places, as: RecoveryPlaces.apart)
        unsaved.remove(id)
        if let file = files[id], let renamed = saved.renamed(to: file) {
          files[id] = renamed
        } else {
          files[id] = saved
          new.append((session: id, file: saved.path))
        }
      } catch {
        failure = failure ?? error
      }
    }
    return (new, failure)
  }
}
