// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML

/// The person's own routine files: every `.yaml` and `.yml`, in any case, in a folder and its
/// subfolders. Routines with another ending, or without one, are reported.
///
/// Hidden files and folders are skipped, and a folder reached again by a symbolic link is not
/// entered twice. Unreadable ones are reported, and the rest is still found. The limits keep a link
/// to a whole disk from stalling the program; going beyond them is reported, too.
struct OwnRoutineFolder {
  static let mostFiles = 1_000
  static let mostNames = 20_000
  static let deepestFolder = 16
  static let mostBytes = 16 << 20

  /// The paths of the files, in a fixed order.
  private(set) var files: [String] = []
  /// What could not be read, with its path.
  private(set) var problems: [RoutineFileProblem] = []
  private var seen: Set<[UInt64]> = []
  private var nameCount = 0

  /// Searches a folder; one that does not exist has no files.
  init(_ path: String) {
    if case .nothing = target(of: path) { return }
    look(into: path, depth: 0)
  }

  private mutating func look(into folder: String, depth: Int) {
    guard case .folder(let device, let number) = target(of: folder),
      seen.insert([device, number]).inserted
    else { return }
    let found: FolderNames
    do {
      found = try FolderNames(ofFolder: folder)
    } catch {
      report(folder, error.message)
      return
    }
    let prefix = folder.hasSuffix("/") ? folder : "\(folder)/"
    for name in found.unreadable where nameCount >= 0 {
      report(prefix + name, "the name is not UTF-8, so it is not read; rename it")
    }
    for name in found.names {
      let path = prefix + name
      let isRoutine = name.namesRoutine
      nameCount += 1
      if nameCount > Self.mostNames || (isRoutine && files.count >= Self.mostFiles) {
        report(
          path,
          "neither this file nor what comes after it is read; keep at most 1,000 routines, and "
            + "20,000 files and folders, among your own")
        nameCount = .min
        return
      }
      if nameCount < 0 { return }
      if isRoutine {
        if case .folder = target(of: path) { look(deeper: path, depth) } else { files.append(path) }
      } else if case .folder = target(of: path) {
        look(deeper: path, depth)
      } else if let name = name.routineBehindEnding {
        report(path, RoutineFileProblem.rename(to: name))
      } else if name.hasSuffix(".json") {
        report(path, RoutineFileProblem.isJSON)
      } else if let stem = name.possibleStem, Self.holdsRoutine(path) {
        report(path, RoutineFileProblem.addEnding(to: stem))
      }
    }
  }

  private mutating func look(deeper folder: String, _ depth: Int) {
    if depth < Self.deepestFolder {
      look(into: folder, depth: depth + 1)
    } else {
      report(folder, "folders nested more than \(Self.deepestFolder) deep; move its files up")
    }
  }

  /// Whether a file reads like a routine: a line tells its kind.
  private static func holdsRoutine(_ path: String) -> Bool {
    guard let bytes = try? readFile(path, words: .routine) else { return false }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .contains { $0.hasPrefix("kind:") }
  }

  private mutating func report(_ path: String, _ message: String) {
    problems.append(.init(place: .init(file: path), message: message))
  }
}

extension RoutineFileProblem {
  /// How to rename a file to which an editor added an extension.
  static func rename(to name: String) -> String {
    "not read because of its ending; save it as plain text, and rename it to \(quoted(name))"
  }

  /// How to rename a routine that lacks its ending.
  static func addEnding(to stem: String) -> String {
    "not read because its name does not end in .yaml; rename it to \(quoted("\(stem).yaml"))"
  }

  /// What to do with a file of another program.
  static let isJSON =
    "not read because it is JSON; move it elsewhere, and 'limber routines import' can make a "
    + "routine of it"
}

extension String {
  /// Whether a file of this name is a routine.
  var namesRoutine: Bool { withoutRoutineEnding != nil }

  /// The name without `.yaml` or `.yml`, in any case; `nil` without either.
  fileprivate var withoutRoutineEnding: Substring? {
    let name = lowercased()
    let ending = [".yaml", ".yml"].first { name.utf8.count > $0.utf8.count && name.hasSuffix($0) }
    return ending.map { dropLast($0.count) }
  }

  /// The name without an ending, where it has none, or `.txt`; `nil` for other files.
  var possibleStem: String? {
    let stem = lowercased().hasSuffix(".txt") ? String(dropLast(4)) : self
    return stem.contains(".") || stem.isEmpty ? nil : stem
  }

  /// The routine's file name before something was added to its end, as in `evening.yaml.txt` or
  /// `evening.yaml (1)`; `nil` for other files, and for the copies that editors keep.
  var routineBehindEnding: String? {
    let name = lowercased()
    let copies = ["~", ".bak", ".swp", ".orig", ".tmp"]
    guard !copies.contains(where: name.hasSuffix) else { return nil }
    return [".yaml", ".yml"].lazy.compactMap { name.firstRange(of: $0)?.upperBound }.first
      .map { String(prefix(name.distance(from: name.startIndex, to: $0))) }
      .flatMap { $0.namesRoutine && $0 != self ? $0 : nil }
  }
}

extension RoutineID {
  /// The id for a path: its name without folders and extension.
  init(stemOf path: String) {
    let name = String(path.split(separator: "/").last ?? "")
    self.init(String((name.routineBehindEnding ?? name).withoutRoutineEnding ?? name[...]))
  }
}
