// SPDX-License-Identifier: MIT
import TerminalIO

/// Runs the program with the arguments of the C `main`, and exits. Swift's `CommandLine` is never
/// used: it is empty if /proc is missing.
@_cdecl("limber_run") public func run(
  count: CInt, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) {
  ProcessGuard.establish()
  SoundEnvironment.establish()
  let words = UnsafeBufferPointer(start: arguments, count: Int(count)).dropFirst()
  do throws(Failure) {
    guard OpenFiles.suffice else { throw .tooFewFiles }
    Limber.run(try ReadableInput.words(words.compactMap(\.self)))
  } catch {
    Limber.leave(after: error)
  }
}
