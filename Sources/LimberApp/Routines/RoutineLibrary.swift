// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import SessionEngine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// All routines, and the plans made from them.
struct RoutineLibrary: Sendable {
  let catalog: RoutineCatalog

  /// The times for routines that set none.
  private let timing: PlanTiming

  /// Reads the built-in routines and the person's own.
  init(paths: Paths = Paths(), timing: PlanTiming = .standard) {
    self.timing = timing
    catalog = RoutineCatalog.load(ownFolder: paths.ownRoutines)
  }

  /// Every routine that can be used.
  var routines: [Routine] { catalog.entries.compactMap { try? $0.result.get() } }

  /// The problems of own files that cannot be used.
  var brokenFiles: [RoutineFileProblem] { catalog.entries.flatMap { $0.problems } }

  /// The routine with an id, or with a name that no other has.
  ///
  /// - Throws: `Failure.badRoutine` if its only file is broken, `Failure.noSuchRoutine` if there is
  ///   none.
  func routine(_ id: RoutineID) throws(Failure) -> Routine {
    if let routine = catalog.routine(id) { return routine }
    let problems = catalog.entries.filter { $0.id == id }.flatMap { $0.problems }
    guard problems.isEmpty else { throw .badRoutine(problems) }
    if let relief = CrampSite(ofRelief: id).flatMap(catalog.relief) { return relief }
    let named = outlines(calledBy: id) { $0 == $1 }
    if named.count == 1, let routine = catalog.routine(named[0].id) { return routine }
    throw .noSuchRoutine(id, meant: meant(by: id, named: named), unread: catalog.unread)
  }

  /// The id of the routine that a person means by an id or a name; what does not exist as it is.
  func id(of text: String) -> RoutineID {
    let id = RoutineID(text)
    return (try? routine(id).id) ?? id
  }

  /// What may be meant by a text that is not one routine: several with that name, else one that
  /// begins so or is nearly called so, else two or three that begin so.
  private func meant(by id: RoutineID, named: [RoutineOutline]) -> [RoutineID] {
    if !named.isEmpty { return named.map(\.id) }
    let begun = outlines(calledBy: id) { $0.hasPrefix($1) }.map(\.id)
    if begun.count != 1, let near = catalog.nearest(to: id) { return [near] }
    return begun.count > 3 ? [] : begun
  }

  /// The routines whose id or name compares to a text, in any case and without accents.
  private func outlines(
    calledBy id: RoutineID, _ compares: (String, String) -> Bool
  ) -> [RoutineOutline] {
    let text = id.rawValue.trimmed.folded
    guard !text.isEmpty else { return [] }
    return catalog.entries.compactMap { try? $0.outline.get() }
      .filter { compares($0.id.rawValue, text) || compares($0.name.folded, text) }
  }

  /// The usable routine with an id, if any.
  func usable(_ id: RoutineID) -> Routine? { catalog.routine(id) }

  /// The routine that follows another, for a list, if its file names a usable one.
  func next(after id: RoutineID) -> RoutineOutline? {
    catalog.outline(id)?.next.flatMap(catalog.outline)
  }

  /// The relief for a site: an own routine, else the built-in one.
  ///
  /// - Throws: `Failure.noSuchRoutine` if there is none, as in a program built without it.
  func relief(for site: CrampSite) throws(Failure) -> Routine {
    guard let routine = catalog.relief(for: site) else {
      throw .noSuchRoutine(RoutineID("\(site.rawValue)-cramp"), meant: [])
    }
    return routine
  }

  /// The sites for which an own routine is the relief.
  func sites(relievedBy id: RoutineID) -> [CrampSite] {
    isOwn(id) ? CrampSite.allCases.filter { catalog.relief(for: $0)?.id == id } : []
  }

  /// The built-in relief for a site, ignoring own files.
  func builtInRelief(for site: CrampSite) -> Routine? {
    RoutineCatalog.load(ownFolder: nil).relief(for: site)
  }

  /// Makes a plan of a routine, with the library's times unless others are given.
  ///
  /// - Throws: `Failure.unplannable` if that is not possible.
  func plan(
    _ routine: Routine, affectedSide: Side? = nil, timing: PlanTiming? = nil
  ) throws(Failure) -> SessionPlan {
    do throws(PlanError) {
      return try SessionPlan(
        routine, affectedSide: affectedSide, timing: timing ?? self.timing,
        resolve: { catalog.routine($0) })
    } catch { throw .unplannable(error) }
  }

  /// A routine's nominal length; for a workout, the sum of its phases.
  func nominal(of routine: Routine) -> Duration { catalog.length(of: routine.outline).nominal }

  func isOwn(_ id: RoutineID) -> Bool {
    catalog.entry(id).map { $0.origin != .builtIn } ?? false
  }

  /// The own files of a routine and of those that it names.
  func files(of routine: Routine) -> [String] {
    var named: [RoutineID] = [routine.id]
    if case .phases(let phases) = routine.content {
      named += [phases.warmUp, phases.coolDown].compactMap { $0 }
      if case .routine(let id) = phases.exercise { named.append(id) }
    }
    return named.compactMap { catalog.entry($0)?.file }
  }

  /// The warnings of a routine's own file.
  func warnings(of routine: RoutineID) -> [RoutineFileProblem] {
    let file = catalog.entry(routine)?.file
    return catalog.warnings.filter { $0.file == file }
  }

  /// The file for a name on the command line: an existing file, or the file of the own routine with
  /// that id, even if there is a folder of that name.
  func file(_ name: String) -> String {
    var status = stat()
    let isFile = stat(name, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    let own = catalog.entries.lazy.filter { $0.id.rawValue == name }.compactMap(\.file).first
    return own.flatMap { isFile ? nil : $0 } ?? name
  }
}

extension CrampSite {
  /// The site for which a routine with this id would be the relief: `toes-cramp`.
  fileprivate init?(ofRelief id: RoutineID) {
    guard id.rawValue.hasSuffix("-cramp") else { return nil }
    self.init(rawValue: String(id.rawValue.dropLast("-cramp".count)))
  }
}

extension RoutineCatalog.Entry {
  /// The path of an own one.
  var file: String? { if case .own(let file) = origin { file } else { nil } }

  /// Why the file cannot be used.
  var problems: [RoutineFileProblem] {
    if case .failure(let error) = outline { error.problems } else { [] }
  }
}
