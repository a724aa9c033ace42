// SPDX-License-Identifier: MIT
import Foundation
import RoutineFiles
import RoutineModel
import StrictYAML

/// Lets the person write a routine in their editor until it is valid, kept as a draft or discarded.
struct RoutineEditing {
  /// How editing ended.
  enum Outcome: Hashable {
    /// The routine was saved to this file.
    case saved(RoutineID, String)
    /// Nothing was changed.
    case unchanged(String)
    /// A draft was kept at this path; with its id, unless its name is still to decide.
    case kept(String, RoutineID?)
    /// The draft was discarded.
    case discarded
  }

  /// The interface to the person.
  struct Person {
    /// Their editor.
    let editor: Editor
    /// Whether they can answer questions.
    let canAnswer: Bool
    /// Runs a command on their terminal; returns why it failed, if it did.
    let run: ([String]) -> String?
    /// Prints lines for them.
    let tell: ([String]) -> Void
    /// Waits for one of these letters; Enter means the first. `nil` if the person gives up.
    let ask: ([Character]) -> Character?
  }

  let paths: Paths
  let person: Person
  /// The current routines.
  private(set) var library: RoutineLibrary

  init(paths: Paths, person: Person) {
    (self.paths, self.person) = (paths, person)
    library = RoutineLibrary(paths: paths)
  }

  /// Edits a routine; changing a built-in one makes an own one.
  mutating func edit(_ id: RoutineID) throws(Failure) -> Outcome {
    let sources = RoutineSources(library: library, paths: paths)
    do throws(Failure) {
      let (file, bytes) = try sources.text(of: id)
      return try write(RoutineDraft(of: id, file: file, original: bytes, in: paths))
    } catch .noSuchRoutine where id.isWellFormed && RoutineDraft.exists(of: id, in: paths) {
      return try new(id)
    }
  }

  /// Creates a routine; without an id it is named after its name.
  mutating func new(_ id: RoutineID?) throws(Failure) -> Outcome {
    let sources = RoutineSources(library: library, paths: paths)
    if let id { try sources.requireFree(id) }
    let text = sources.beginning + DraftText.routine(id)
    return try write(
      RoutineDraft(of: id, file: nil, original: Array(text.utf8), in: paths))
  }

  private mutating func write(_ draft: RoutineDraft) throws(Failure) -> Outcome {
    if draft.isFromBefore, draft.isOlderThanFile, person.canAnswer {
      person.tell([EditingText.outdated])
      switch person.ask(["e", "d"]) {
      case "d":
        draft.discard()
        let anew = try RoutineDraft(
          of: draft.id, file: draft.file, original: draft.original, in: paths)
        return try write(anew)
      case nil: return .kept(draft.path, draft.id)
      default: break
      }
    } else if draft.isFromBefore {
      person.tell([EditingText.goingOn])
    }
    var line: Int?
    while true {
      if let reason = person.run(person.editor.command(for: draft.path, line: line)) {
        throw failure(reason, draft)
      }
      var bytes = draft.bytes
      if bytes == draft.original, let option = person.editor.missingWait, person.canAnswer {
        person.tell(
          EditingText.missingWait(person.editor.name, option, person.editor.variable))
        switch person.ask(["\r", "d"]) {
        case "\r": bytes = draft.bytes
        case "d":
          draft.discard()
          return .discarded
        default: return .kept(draft.path, draft.id)
        }
      }
      guard let bytes else { throw failure(EditingText.fileIsGone, draft) }
      if bytes == draft.original {
        draft.discard()
        let name = person.editor.name
        return .unchanged(
          person.editor.isUnknown ? EditingText.unchanged(by: name) : EditingText.unchanged)
      }
      let check = library.catalog.check(draft: draft.path, as: draft.id ?? "my-routine")
      // Nothing is made unasked of text that may be cut.
      let doubts = check.problems.isEmpty ? check.warnings : check.problems
      if let routine = check.routine, doubts.isEmpty {
        return try publish(draft, bytes, routine)
      }
      guard person.canAnswer else {
        person.tell(EditingText.kept(draft.path, as: draft.id))
        throw .badRoutine(doubts)
      }
      let canSave = check.routine != nil
      person.tell(EditingText.mistakes(doubts.map(\.description), canSave: canSave))
      switch (person.ask(["e", "k", "d"] + (canSave ? ["s"] : [])), check.routine) {
      case ("e", _): line = doubts.first?.line
      case ("s", let routine?): return try publish(draft, bytes, routine)
      case ("d", _):
        draft.discard()
        return .discarded
      default: return .kept(draft.path, draft.id)
      }
    }
  }

  /// The failure of the editor; an empty draft is removed.
  private func failure(_ reason: String, _ draft: RoutineDraft) -> Failure {
    let bytes = draft.bytes
    let isKept = bytes != nil && bytes != draft.original
    if !isKept { draft.discard() }
    return .editor(person.editor.name, reason: reason, draft: isKept ? draft.path : nil)
  }

  private mutating func publish(
    _ draft: RoutineDraft, _ bytes: [UInt8], _ routine: Routine
  ) throws(Failure) -> Outcome {
    let id = draft.id ?? RoutineSources(library: library, paths: paths).freeID(for: routine.name)
    do throws(Failure) {
      let folder = try OwnRoutinePlace.folder(in: paths)
      let path = try draft.publish(bytes, new: "\(folder)/\(id).yaml")
      library = RoutineLibrary(paths: paths)
      return .saved(id, path)
    } catch {
      person.tell([EditingText.kept(draft.path)])
      throw error
    }
  }
}
