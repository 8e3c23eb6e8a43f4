#define _GNU_SOURCE
#include "clinux.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <spawn.h>
#include <unistd.h>

int openbook_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

void openbook_unlock(int descriptor) { flock(descriptor, LOCK_UN); }

int openbook_try_lock(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

int openbook_is_mount_point(const char *path) {
  struct statx status;
  if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, STATX_TYPE, &status) != 0) return 0;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

// openat2 has no wrapper in the C library; old kernels (ENOSYS) and some sandboxes (EPERM) do not offer it.
static int open_resolving(int folder, const char *path, int flags, unsigned long long resolve) {
  struct open_how how = {.flags = (unsigned)(flags | O_NOFOLLOW | O_CLOEXEC), .resolve = resolve};
  long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (descriptor < 0 && (errno == ENOSYS || errno == EPERM))
    descriptor = openat(folder, path, flags | O_NOFOLLOW | O_CLOEXEC);
  return descriptor < 0 ? -errno : (int)descriptor;
}

int openbook_open_beneath(int folder, const char *path, int flags) {
  return open_resolving(folder, path, flags, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS);
}

int openbook_open_same_mount(int folder, const char *name) {
  return open_resolving(folder, name, O_RDONLY | O_DIRECTORY, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV);
}

// Blocks up to this size come from the heap and go back to it, so that a thread's first one can make it grow that far.
enum { HEAP_STEP = 24 << 20 };

static void keep_heap(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

void openbook_prepare_heap(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  static _Thread_local char is_prepared;
  if (is_prepared) return;
  is_prepared = 1;
  pthread_once(&once, keep_heap);
  void *volatile room = malloc(HEAP_STEP); // Never touched, so no memory is taken.
  free(room);
}

int openbook_start(char *const arguments[], const char *folder, int *child, int *output) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  pid_t process = 0;
  int code = posix_spawnp(&process, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(ends[1]);
  if (code != 0) {
    close(ends[0]);
    return code;
  }
  *child = process;
  *output = ends[0];
  return 0;
}
