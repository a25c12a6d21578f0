# pandas: what analysts type first; it reads through openpyxl, all at once.
import json, os, re, sys, time
import openpyxl, pandas

if len(sys.argv) > 1:
    started = time.perf_counter()
    cells = int(pandas.read_excel(sys.argv[1], header=None).count().sum())
    print(json.dumps({"seconds": time.perf_counter() - started, "count": cells, "unit": "cells"}))
    with open(os.environ["YUFANG_BENCH_PEAKS"], "a") as peaks:
        print(re.search(r"VmHWM:\s*(\d+)", open("/proc/self/status").read())[1], file=peaks)
