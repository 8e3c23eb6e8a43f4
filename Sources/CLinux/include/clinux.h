// The few system calls that Swift's Glibc module does not offer, or offers only as variadic functions.
#pragma once

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE). 0, or an errno.
int openbook_exchange(const char *first, const char *second);

/// Takes an exclusive lock on an open file without waiting. 0, or an errno (EWOULDBLOCK: somebody has it).
int openbook_try_lock(int descriptor);

/// Gives a lock back, even where a child process just being started still holds a copy of the descriptor.
void openbook_unlock(int descriptor);

/// Whether a path is where a file system, or a part of one, is mounted. 1 or 0; 0 as well where the kernel cannot tell.
int openbook_is_mount_point(const char *path);

/// Opens a path below a folder; no part of it may be a symbolic link. A descriptor, or the negative of an errno.
/// Kernels without openat2 look at the last part alone.
int openbook_open_beneath(int folder, const char *path, int flags);

/// Opens a folder inside a folder, unless it is a symbolic link or something else is mounted there (EXDEV).
/// A descriptor, or the negative of an errno.
int openbook_open_same_mount(int folder, const char *name);

/// Gives this thread's share of the heap room to grow in one step; costs nothing after a thread's first call.
///
/// glibc grows the heap of a thread other than the first by a page at a time, with a system call for each that stops
/// all threads' page faults meanwhile: over six thousand calls in a build of a small site after one change.
void openbook_prepare_heap(void);

/// Starts a program in a folder, in a process group of its own, with nothing to read and its output in a pipe.
/// 0, the process and the pipe's end to read from, or an errno.
int openbook_start(char *const arguments[], const char *folder, int *child, int *output);
