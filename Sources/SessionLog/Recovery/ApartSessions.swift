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
  /// The sessions that no file admits either.
  private var refused: Set<SessionID> = []

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
    guard case .append(_, let id, _, _) = command else { return false }
    if refused.contains(id) { return true }
    guard kept.contains(id) else { return false }
    kept.note(command)
    unsaved.insert(id)
    return true
  }

  /// Forgets a session that this program does not run any more. Its file stays.
  mutating func forget(_ id: SessionID) {
    kept.forget(id)
    files[id] = nil
    unsaved.remove(id)
    refused.remove(id)
  }

  /// The sessions of which the file does not have everything.
  var unsavedSessions: [SessionDetail] { kept.all.filter { unsaved.contains($0.summary.id) } }

  /// Gives back those of which there is no file yet.
  mutating func giveBackNew() -> [SessionDetail] {
    let new = kept.all.filter { files[$0.summary.id] == nil }
    for session in new { forget(session.summary.id) }
    return new
  }

  /// Leaves what is not saved to the file in which all that waits is saved aside.
  mutating func leaveUnsaved() { unsaved = [] }

  /// What came of saving sessions.
  struct Saved {
    /// Those whose file is a new one, with its path.
    var new: [(session: SessionID, file: String)] = []
    /// Why one could not be saved yet; its file is as it was.
    var failure: SessionLogError?
    /// Why others never can be; they are dropped.
    var refusals: [SessionLogError] = []
  }

  /// Saves each as it is now, in the file in which it is.
  mutating func save() -> Saved {
    var result = Saved()
    for session in unsavedSessions {
      let id = session.summary.id
      do throws(SessionLogError) {
        let saved = try RecoveryFile.save(
          [session], diary: [], in: places, as: RecoveryPlaces.apart)
        unsaved.remove(id)
        if let file = files[id], let renamed = saved.renamed(to: file) {
          files[id] = renamed
        } else {
          files[id] = saved
          result.new.append((session: id, file: saved.path))
        }
      } catch  where error.mayPass {
        result.failure = result.failure ?? error
      } catch {
        result.refusals.append(error)
        forget(id)
        refused.insert(id)
      }
    }
    return result
  }
}
