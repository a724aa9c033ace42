// SPDX-License-Identifier: MIT
import Foundation

/// Calls with a null-terminated array of C strings, as for `exec`.
public func withWords<Result>(
  _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = words.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
