// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel
import StrictYAML

/// The person's own routines while the catalog is being made.
struct OwnRoutines {
  /// One file, or one folder that could not be read.
  struct File {
    let path: String
    let id: RoutineID
    var decoding: RoutineDecoding

    init(path: String, id: RoutineID, _ decoding: RoutineDecoding) {
      self.path = path
      self.id = id
      self.decoding = decoding
    }

    /// A file, or a folder, that could not be read.
    init(path: String, id: RoutineID, unread problem: RoutineFileProblem) {
      self.init(path: path, id: id, .init(result: .failure(.init(problems: [problem]))))
    }

    /// The routine, or the problems so far.
    var result: Result<LocatedRoutine, RoutineFileError> { decoding.result }

    /// Warnings; the file is still valid.
    var warnings: [RoutineFileProblem] { (try? result.get())?.warnings ?? [] }
  }

  private(set) var files: [File] = []
  /// Why further files were not read.
  private(set) var unread: [RoutineFileProblem] = []

  /// Reads and decodes all files of a folder.
  init(folder: String) {
    let folder = OwnRoutineFolder(folder)
    var byteCount = 0
    for path in folder.files {
      if byteCount > OwnRoutineFolder.mostBytes {
        leave(
          .init(
            place: .init(file: path),
            message: "neither this file nor what comes after it is read, after 16 MiB of routines; "
              + "keep fewer or smaller ones among your own"))
        break
      }
      let (file, size) = Self.read(path)
      byteCount += size
      files.append(file)
    }
    for problem in folder.problems { leave(problem) }
  }

  /// Reads and decodes single files.
  init(paths: [String]) {
    files = paths.map { Self.read($0).file }
  }

  /// Reads a single file under the given id, wherever it is.
  init(draft path: String, id: RoutineID) {
    files = [Self.read(path, as: id).file]
  }

  private mutating func leave(_ problem: RoutineFileProblem) {
    unread.append(problem)
    files.append(
      .init(
        path: problem.file, id: RoutineID(stemOf: problem.file), unread: problem))
  }

  private static func read(
    _ path: String, as meant: RoutineID? = nil
  ) -> (file: File, size: Int) {
    let id = meant ?? RoutineID(stemOf: path)
    do {
      let bytes = try readFile(path, words: .routine)
      var decoding = RoutineDecoder.read(bytes, file: path, id: id)
      if meant != nil { return (File(path: path, id: id, decoding), bytes.count) }
      if let name = path.split(separator: "/").last.flatMap({ String($0).routineBehindEnding }) {
        decoding.add(
          .init(place: .init(file: path), message: RoutineFileProblem.rename(to: name)))
      } else if !id.isWellFormed {
        decoding.add(
          .init(
            place: .init(file: path),
            message: "\(quoted(id.rawValue)) is not a valid id; name the file in lower-case words "
              + "and hyphens, at most \(RoutineID.longest) characters, such as 'easy-run.yaml'"))
      }
      return (File(path: path, id: id, decoding), bytes.count)
    } catch {
      let problem = RoutineFileProblem(place: .init(file: path), message: error.message)
      return (File(path: path, id: id, unread: problem), 0)
    }
  }

  /// The catalog's entries, once all files are known: of two files with the same id the first wins,
  /// an own file replaces a built-in routine only of the same kind, and the routines that a workout
  /// names must exist.
  func settled(beside builtIn: [BuiltinRoutine]) -> [RoutineCatalog.Entry] {
    let builtInKinds = builtIn.kinds
    var first: [RoutineID: String] = [:]
    var settled = files
    for index in settled.indices {
      let file = settled[index]
      if let other = first[file.id] {
        settled[index].decoding.add(
          .init(
            place: .init(file: file.path),
            message: "the id \(quoted(file.id.rawValue)) is taken by \(visible(other)); rename one")
        )
      } else {
        first[file.id] = file.path
        settled[index].decoding.checkKind(builtInKinds[file.id])
      }
    }
    var known = KnownRoutines(builtIn: builtInKinds)
    for file in settled { known.add(file) }
    return settled.map { file in
      let result = file.decoding.checkingReferences(known)
      let kind = (try? file.result.get())?.routine.kind
      let isUsable = (try? result.get()) != nil
      return RoutineCatalog.Entry(
        file.id, file: file.path, kind: kind, shadows: isUsable && builtInKinds[file.id] != nil,
        result.map(\.routine))
    }
  }
}

/// The routines that others may name.
struct KnownRoutines {
  private(set) var kinds: [RoutineID: RoutineKind]
  private(set) var broken: Set<RoutineID> = []

  init(builtIn kinds: [RoutineID: RoutineKind]) { self.kinds = kinds }

  mutating func add(_ file: OwnRoutines.File) {
    switch file.result {
    case .success(let located): kinds[file.id] = located.routine.kind
    case .failure: broken.insert(file.id)
    }
  }

  /// What is wrong with a reference, if anything.
  func fault(of reference: RoutineReference) -> String? {
    let wanted = reference.phase?.kind
    let name = quoted(reference.id.rawValue)
    guard let kind = kinds[reference.id] else {
      if broken.contains(reference.id) {
        return "the routine \(name) has problems of its own; fix its file first"
      }
      let ids = kinds.filter { $0.value == wanted || wanted == nil }.keys.map(\.rawValue).sorted()
      let near = nearest(to: reference.id.rawValue, among: ids)
      let advice =
        reference.phase == .exercise ? "; write 'open', or a duration such as '30min'" : ""
      return "there is no routine \(name)\(near == nil ? advice : suggestion(near))"
    }
    guard let wanted, kind != wanted else { return nil }
    return "\(name) is of kind \(kind.rawValue); name a routine of kind \(wanted.rawValue)"
  }
}

extension [BuiltinRoutine] {
  /// The kind of each routine, by id.
  var kinds: [RoutineID: RoutineKind] {
    Dictionary(
      map { ($0.outline.id, $0.outline.kind) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Phase {
  /// The kind of routine that fills the phase.
  fileprivate var kind: RoutineKind {
    switch self {
    case .warmUp: .warmUp
    case .exercise: .exercise
    case .coolDown: .coolDown
    }
  }
}

extension RoutineDecoding {
  /// Adds a problem, in file order.
  mutating func add(_ problem: RoutineFileProblem) { add([problem]) }

  private mutating func add(_ problems: [RoutineFileProblem]) {
    if problems.isEmpty { return }
    var all = problems
    if case .failure(let error) = result { all = error.problems + problems }
    all = all.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
    result = .failure(.init(problems: all))
  }

  /// Fails if the file would replace a built-in routine of another kind.
  mutating func checkKind(_ builtIn: RoutineKind?) {
    guard case .success(let located) = result, let builtIn, located.routine.kind != builtIn else {
      return
    }
    add(
      .init(
        place: located.kindPlace,
        message: "the built-in routine of this id is of kind \(builtIn.rawValue); "
          + "write that, or give the file another name"))
  }

  /// The result, which fails if the routine names others that do not exist or do not fit.
  func checkingReferences(_ known: KnownRoutines) -> Result<LocatedRoutine, RoutineFileError> {
    var checked = self
    checked.add(
      references.compactMap { reference in
        known.fault(of: reference).map { .init(place: reference.place, message: $0) }
      })
    return checked.result
  }
}
