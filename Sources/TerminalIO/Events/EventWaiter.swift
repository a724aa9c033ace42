// SPDX-License-Identifier: MIT

import CTerminal

/// Waits for the first of several things: a key, a signal, a deadline, a call from another thread.
///
/// Belongs to one thread. A key costs one `poll`, a deadline one `poll` and setting the next.
public struct EventWaiter: ~Copyable {
  private var waiter: terminal_waiter
  private let call: WakeCall
  private var input: Int32 = 0

  /// Opens the descriptors; call ``SignalMask/block()`` first.
  /// - Throws: ``TerminalError/noDescriptor(_:)`` if the system has none left.
  public init() throws(TerminalError) {
    let call = try WakeCall()
    var opened = terminal_waiter(signal_descriptor: -1, timer_descriptor: -1, armed_ns: -1)
    let error = terminal_waiter_open(&opened)
    guard error == 0 else { throw .noDescriptor(error) }
    self.init(waiter: opened, call: call)
  }

  private init(waiter: terminal_waiter, call: WakeCall) {
    self.waiter = waiter
    self.call = call
  }

  deinit {
    var closing = waiter
    terminal_waiter_close(&closing)
  }

  /// Lets another thread end a wait.
  public var handle: WakeHandle { WakeHandle(call: call) }

  /// Waits until something happens.
  ///
  /// - Parameter deadline: A time of ``BootClock``. A past one ends the wait at once; `nil` means
  ///   no deadline.
  public mutating func wait(until deadline: Duration?) -> Wake {
    wait(until: deadline, output: -1)
  }

  /// Waits until something happens. Room in the terminal counts too, while it has not taken the
  /// whole of a screen, and so does a key that was withheld. If the terminal is gone, the wait
  /// ends at once.
  ///
  /// - Parameter deadline: As above.
  public mutating func wait(
    for terminal: borrowing TerminalSession, until deadline: Duration?
  ) -> Wake {
    guard !terminal.hasEnded else { return Wake(inputHasEnded: true) }
    return wait(until: deadline, withheldKeyDue: terminal.withheldKeyDue)
  }

  /// The same for a program that speaks in lines.
  public mutating func wait(for terminal: LineTerminal, until deadline: Duration?) -> Wake {
    guard !terminal.hasEnded else { return Wake(inputHasEnded: true) }
    // What was read at the start comes before what is still to be read, and before the end.
    if terminal.isFedByLines, terminal.hasMore { return Wake(hasInput: true) }
    var wake = wait(until: deadline, withheldKeyDue: terminal.withheldKeyDue)
    // Lines that came before the end are passed on first; reading them finds the end.
    if wake.hasInput, terminal.isFedByLines { wake.inputHasEnded = false }
    return wake
  }

  /// Waits for a call or a signal. Input waits meanwhile.
  ///
  /// - Parameter deadline: As above.
  public mutating func waitForCall(until deadline: Duration) -> Wake {
    let kept = input
    input = -1
    defer { input = kept }
    return wait(until: deadline, output: -1)
  }

  private mutating func wait(until deadline: Duration?, withheldKeyDue: Duration?) -> Wake {
    let end = [deadline, withheldKeyDue].compactMap(\.self).min()
    var wake = wait(until: end, output: terminal_awaited_output())
    if let withheldKeyDue, BootClock.now >= withheldKeyDue { wake.hasInput = true }
    return wake
  }

  private mutating func wait(until deadline: Duration?, output: Int32) -> Wake {
    var signals: Int32 = 0
    let ended = terminal_waiter_wait(
      &waiter, input, output, call.descriptors.read_end, deadline?.wholeNanoseconds ?? -1,
      &signals)
    func contains(_ part: terminal_wake) -> Bool { ended & Int32(part.rawValue) != 0 }
    let wake = Wake(
      hasInput: contains(terminal_wake_input),
      inputHasEnded: contains(terminal_wake_input_ended),
      signals: Signals(rawValue: signals),
      wasCalled: contains(terminal_wake_call))
    // The descriptor of a terminal that is gone stays readable forever.
    if wake.inputHasEnded { input = -1 }
    return wake
  }
}

extension Duration {
  /// Nanoseconds, clamped to what a timer takes.
  var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0 else { return 0 }
    guard seconds < Int64.max / 2_000_000_000 else { return Int64.max / 2 }
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
