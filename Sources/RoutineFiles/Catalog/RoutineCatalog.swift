// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel
import StrictYAML

/// All routines: the built-in ones and the person's own, including broken files.
///
/// An own file replaces the built-in routine with the same id, and must be of its kind; while it is
/// broken the built-in one stays. Own files are read when the catalog is made. Built-in routines
/// are part of the program and cost almost nothing until used.
public struct RoutineCatalog: Sendable {
  /// The routines, sorted by id; a broken own file comes after the built-in one with its id.
  public let entries: [Entry]
  /// Why own routines may be missing from the entries.
  public let unread: [RoutineFileProblem]
  /// Warnings of usable own files.
  public let warnings: [RoutineFileProblem]
  private let usable: [RoutineID: Int]
  private let relief: ReliefBySite

  /// A routine of the catalog, or a file that gives none.
  public struct Entry: Sendable {
    /// The routine's id, the file's stem.
    public let id: RoutineID
    /// Where the routine is from.
    public let origin: Origin
    /// The kind, if known; a broken file may not tell it.
    public let kind: RoutineKind?
    /// Whether it replaces a built-in routine.
    public let shadows: Bool
    /// The routine for lists, or every problem of its file.
    public let outline: Result<RoutineOutline, RoutineFileError>
    private let make: @Sendable () -> Result<Routine, RoutineFileError>

    /// The routine, or every problem of its file. A built-in one is made anew on each call.
    public var result: Result<Routine, RoutineFileError> { make() }

    /// Makes an entry for a built-in routine.
    init(_ builtIn: BuiltinRoutine) {
      id = builtIn.outline.id
      origin = .builtIn
      kind = builtIn.outline.kind
      shadows = false
      outline = .success(builtIn.outline)
      make = { .success(builtIn.make()) }
    }

    init(
      _ id: RoutineID, file: String, kind: RoutineKind?, shadows: Bool,
      _ result: Result<Routine, RoutineFileError>
    ) {
      self.id = id
      origin = .own(file)
      self.kind = kind
      self.shadows = shadows
      outline = result.map(\.outline)
      make = { result }
    }
  }

  /// Where a routine is from.
  public enum Origin: Hashable, Sendable {
    /// Part of the program.
    case builtIn
    /// An own file, with its path.
    case own(String)
  }

  /// Loads the built-in routines and those in the person's own folder. A broken file or a missing
  /// folder never fails it: broken files are listed with their problems.
  ///
  /// - Parameter ownFolder: The folder's path; `nil` for the built-in routines only.
  public static func load(ownFolder: String?) -> RoutineCatalog {
    RoutineCatalog(builtIn: BuiltinRoutine.all, ownFolder: ownFolder)
  }

  init(builtIn: [BuiltinRoutine], ownFolder: String?) {
    let routines = ownFolder.map(OwnRoutines.init(folder:))
    unread = routines?.unread ?? []
    warnings = routines?.files.flatMap(\.warnings) ?? []
    let own = routines?.settled(beside: builtIn) ?? []
    let shadowing = Set(own.filter(\.shadows).map(\.id))
    let embedded = builtIn.map(Entry.init)
    let kept = embedded.filter { !shadowing.contains($0.id) }
    // The sort is not stable, so the index decides among equals.
    let all = (kept + own).enumerated().sorted {
      ($0.element.id, $0.offset) < ($1.element.id, $1.offset)
    }
    entries = all.map(\.element)
    var usable: [RoutineID: Int] = [:]
    for (index, entry) in entries.enumerated() {
      if case .success = entry.outline { usable[entry.id] = index }
    }
    self.usable = usable
    relief = ReliefBySite(
      builtIn: Dictionary(embedded.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      own: entries.filter { $0.origin != .builtIn })
  }

  /// The usable entry with this id, if there is one.
  public func entry(_ id: RoutineID) -> Entry? { usable[id].map { entries[$0] } }

  /// The usable routine with this id, if there is one.
  public func routine(_ id: RoutineID) -> Routine? { try? entry(id)?.result.get() }

  /// The outline of the usable routine with this id, if there is one.
  public func outline(_ id: RoutineID) -> RoutineOutline? { try? entry(id)?.outline.get() }

  /// The relief for a site: an own relief routine with that site (of several, the first by id),
  /// else the built-in one. An own routine that replaces a built-in one and names no site keeps its
  /// site.
  public func relief(for site: CrampSite) -> Routine? { try? relief[site]?.result.get() }

  /// The existing id most similar to an unknown one.
  public func nearest(to id: RoutineID) -> RoutineID? {
    StrictYAML.nearest(to: id.rawValue, among: usable.keys.map(\.rawValue).sorted())
      .map { RoutineID($0) }
  }

  /// How long a routine takes; for a workout, the sum of its phases.
  public func length(of outline: RoutineOutline) -> RoutineLength {
    outline.length(resolve: self.outline)
  }
}
