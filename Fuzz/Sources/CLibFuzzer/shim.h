#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer's entry point for programs that bring their own main; `run` links the compiler's libclang_rt.fuzzer_no_main.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *start, size_t count));
