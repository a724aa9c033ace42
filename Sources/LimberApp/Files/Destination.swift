// SPDX-License-Identifier: MIT

/// Where a command writes its output: a new file, or standard output.
struct Destination {
  /// The new file; `nil` for standard output.
  let file: NewFile?

  /// Uses the FILE argument; without one, or with `-`, standard output.
  ///
  /// - Throws: `Failure.unwritten`, also if a file of this name exists.
  init(_ name: String?) throws(Failure) {
    file = try name.flatMap { $0 == "-" ? nil : Paths.absolute($0) }.map { name throws(Failure) in
      try NewFile(name)
    }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    if let file { try file.write(bytes) } else { try Output.write(bytes) }
  }

  /// Gives a new file its name; until then it is invisible.
  func finish() throws(Failure) { try file?.finish() }
}
