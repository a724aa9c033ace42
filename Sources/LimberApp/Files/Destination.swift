// SPDX-License-Identifier: MIT

/// Where a command writes what a person keeps or pipes on: a new file, or the output.
struct Destination {
  /// The new file; `nil` for the output.
  let file: NewFile?

  /// Takes what a person wrote in place of FILE: nothing and `-` are the output.
  ///
  /// - Throws: `Failure.unwritten`, if something of that name is there, too.
  init(_ name: String?) throws(Failure) {
    file = try name.flatMap { $0 == "-" ? nil : Paths.absolute($0) }.map { name throws(Failure) in
      try NewFile(name)
    }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    if let file { try file.write(bytes) } else { try Output.write(bytes) }
  }

  /// Gives a file its name; until then there is none.
  func finish() throws(Failure) { try file?.finish() }
}
