// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel
import StrictYAML

/// Every routine there is: the built-in ones and the person's own, broken ones included.
///
/// An own file takes the place of the built-in one of the same id, and must be of its kind; while it
/// is broken the built-in one stays. Own files are read when the catalog is made; built-in routines are
/// part of the program, and cost next to nothing until they are asked for.
public struct RoutineCatalog: Sendable {
  /// The routines in the order of their ids; a broken own file after the built-in one of its id.
  public let entries: [Entry]
  /// Why there may be own routines that are not among the entries.
  public let unread: [RoutineFileProblem]
  /// What own files that can be used may have meant otherwise.
  public let warnings: [RoutineFileProblem]
  private let usable: [RoutineID: Int]
  private let relief: ReliefBySite

  /// One routine of the catalog, or one file that gives none.
  public struct Entry: Sendable {
    /// The routine's id, the file's stem.
    public let id: RoutineID
    /// Where the routine is from.
    public let origin: Origin
    /// The kind, as far as it is known; a broken file may not have told it.
    public let kind: RoutineKind?
    /// Whether it takes the place of a built-in routine.
    public let shadows: Bool
    /// What a list shows of the routine, or every problem of its file.
    public let outline: Result<RoutineOutline, RoutineFileError>
    private let make: @Sendable () -> Result<Routine, RoutineFileError>

    /// The routine, or every problem of its file. A built-in one is made anew each time.
    public var result: Result<Routine, RoutineFileError> { make() }

    /// An entry of a routine that is part of the program.
    init(_ builtIn: BuiltinRoutine) {
      id = builtIn.outline.id
      origin = .builtIn
      kind = builtIn.outline.kind
      shadows = false
      outline = .success(builtIn.outline)
      make = { .success(builtIn.make()) }
    }

    /// An entry of a file of the person's own.
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
    /// A file of the person's own, with its path.
    case own(String)
  }

  /// The built-in routines and those in the person's own folder. Nothing in that folder, and no
  /// missing folder, keeps a catalog from being made: what is broken is listed with its problems.
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
    // Sorting keeps no order among equals by promise, so the number decides.
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

  /// The entry from which a routine of this id comes, if there is one that can be used.
  public func entry(_ id: RoutineID) -> Entry? { usable[id].map { entries[$0] } }

  /// The routine of an id, if there is one that can be used.
  public func routine(_ id: RoutineID) -> Routine? { try? entry(id)?.result.get() }

  /// What a list shows of the routine of an id, if there is one that can be used.
  public func outline(_ id: RoutineID) -> RoutineOutline? { try? entry(id)?.outline.get() }

  /// The relief for a site: the person's own routine of kind relief with that site, the first by id
  /// of several, else the built-in one. An own routine that takes the place of a built-in one and
  /// names no site keeps the site of that one.
  public func relief(for site: CrampSite) -> Routine? { try? relief[site]?.result.get() }

  /// The id that was probably meant by one that does not exist.
  public func nearest(to id: RoutineID) -> RoutineID? {
    StrictYAML.nearest(to: id.rawValue, among: usable.keys.map(\.rawValue).sorted())
      .map { RoutineID($0) }
  }

  /// How long a routine takes; of a workout, its phases together.
  public func length(of outline: RoutineOutline) -> RoutineLength {
    outline.length(resolve: self.outline)
  }
}
