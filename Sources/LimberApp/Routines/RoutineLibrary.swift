// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import SessionEngine

/// The routines there are, and the plans they make.
struct RoutineLibrary: Sendable {
  private let catalog: RoutineCatalog

  /// The times that plans get where a routine sets none.
  private let timing: PlanTiming

  /// Reads the built-in routines and the person's own.
  init(paths: Paths = Paths(), timing: PlanTiming = .standard) {
    self.timing = timing
    catalog = RoutineCatalog.load(ownFolder: paths.ownRoutines)
  }

  /// Every routine that can be used.
  var routines: [Routine] { catalog.entries.compactMap { try? $0.result.get() } }

  /// What is wrong with the person's own files that cannot be used.
  var brokenFiles: [RoutineFileProblem] { catalog.entries.flatMap { $0.problems } }

  /// What the person's own files that can be used may have meant otherwise.
  var warnings: [RoutineFileProblem] { catalog.warnings }

  /// Finds a routine.
  ///
  /// - Throws: `Failure.badRoutine` if there is only a broken file of that id,
  ///   `Failure.noSuchRoutine` if there is nothing.
  func routine(_ id: RoutineID) throws(Failure) -> Routine {
    if let routine = catalog.routine(id) { return routine }
    let problems = catalog.entries.filter { $0.id == id }.flatMap { $0.problems }
    guard problems.isEmpty else { throw .badRoutine(problems) }
    throw .noSuchRoutine(id, nearest: catalog.nearest(to: id), unread: catalog.unread)
  }

  /// A routine that can be used, if there is one of that id.
  func usable(_ id: RoutineID) -> Routine? { catalog.routine(id) }

  /// What a list shows of the routine that follows another, if its file names one that can be used.
  func next(after id: RoutineID) -> RoutineOutline? {
    catalog.outline(id)?.next.flatMap(catalog.outline)
  }

  /// The relief for a site: the person's own, else the built-in one.
  ///
  /// - Throws: `Failure.noSuchRoutine` if there is none, as in a program built without it.
  func relief(for site: CrampSite) throws(Failure) -> Routine {
    guard let routine = catalog.relief(for: site) else {
      throw .noSuchRoutine(RoutineID("\(site.rawValue)-cramp"), nearest: nil)
    }
    return routine
  }

  /// The sites whose relief an own routine is.
  func sites(relievedBy id: RoutineID) -> [CrampSite] {
    isOwn(id) ? CrampSite.allCases.filter { catalog.relief(for: $0)?.id == id } : []
  }

  /// The built-in relief of a site, whatever the person's own files have.
  func builtInRelief(for site: CrampSite) -> Routine? {
    RoutineCatalog.load(ownFolder: nil).relief(for: site)
  }

  /// Lays a routine out, with the times of the library if no others are given.
  ///
  /// - Throws: `Failure.unplannable` if that cannot be done.
  func plan(
    _ routine: Routine, affectedSide: Side? = nil, timing: PlanTiming? = nil
  ) throws(Failure) -> SessionPlan {
    do throws(PlanError) {
      return try SessionPlan(
        routine, affectedSide: affectedSide, timing: timing ?? self.timing,
        resolve: { catalog.routine($0) })
    } catch { throw .unplannable(error) }
  }

  /// A routine's length, with the phases of a workout.
  func length(of outline: RoutineOutline) -> RoutineLength { catalog.length(of: outline) }

  /// A routine's nominal length, with the phases of a workout.
  func nominal(of routine: Routine) -> Duration { length(of: routine.outline).nominal }

  /// Whether a routine is the person's own.
  func isOwn(_ id: RoutineID) -> Bool {
    catalog.entry(id).map { $0.origin != .builtIn } ?? false
  }

  /// Whether a routine is the person's own and takes the place of a built-in one.
  func shadowsBuiltIn(_ id: RoutineID) -> Bool { catalog.entry(id)?.shadows ?? false }

  /// The entries as the files gave them.
  var entries: [RoutineCatalog.Entry] { catalog.entries }

  /// What is wrong with routine files; a workout may name routines of the other files.
  func check(_ files: [String]) -> [RoutineFileCheck] { catalog.check(files: files) }

  /// What is wrong with a file that is to become the own routine of an id.
  func check(draft path: String, as id: RoutineID) -> RoutineDraftCheck {
    catalog.check(draft: path, as: id)
  }
}

extension RoutineCatalog.Entry {
  /// What keeps the file from being used.
  var problems: [RoutineFileProblem] {
    if case .failure(let error) = outline { error.problems } else { [] }
  }
}
