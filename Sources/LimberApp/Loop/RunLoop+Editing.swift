// SPDX-License-Identifier: MIT
import RoutineModel
import Screens

extension RunLoop {
  /// Lets the person edit a routine in their editor, which has the terminal meanwhile; `nil` for a
  /// new one.
  mutating func write(_ id: RoutineID?) {
    guard !terminal.isFedByLines else { return announce(EditingText.needsTerminal, .answer) }
    do throws(Failure) {
      var editing = try RoutineEditing(paths: requested.paths)
      var outcome: Result<RoutineEditing.Outcome, Failure> = .success(.discarded)
      terminal.lend {
        outcome = Result { () throws(Failure) in
          if let id { try editing.edit(id) } else { try editing.new(nil) }
        }
      }
      tell(try outcome.get(), by: editing)
    } catch {
      announce(error.notice, .answer)
    }
  }

  private mutating func tell(_ outcome: RoutineEditing.Outcome, by editing: RoutineEditing) {
    for line in editing.lines(of: outcome).prefix(1) { announce(line, .answer) }
    guard case .saved(let id, _) = outcome else { return }
    library = RoutineLibrary(paths: requested.paths, timing: settings.timing)
    readiness.library = library
    let routines = library.homeRoutines
    changeAll(as: HomeScreen.self) { $0.list(routines, selecting: id) }
  }
}
