# The statements of a job, run on a cluster of Spark over the rows of a folder. Each line that is printed is an answer; lines that come in are how to go on.
import json
import sys
import threading
import time

from pyspark.sql import SparkSession

job = json.loads(sys.argv[1])
spark = (
    SparkSession.builder.master(job["master"])
    .appName("evenhand")
    .config("spark.executor.memory", "1g")
    .config("spark.executor.cores", "1")
    .config("spark.driver.memory", "1g")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.sql.shuffle.partitions", "4")
    .config("spark.sql.files.maxPartitionBytes", job["bytes"])
    .getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")
spark.read.parquet(job["rows"]).createOrReplaceTempView("stops")


def say(**what):
    print(json.dumps(what), flush=True)


# WHY: what was never run is slow on each worker at first, however many there are; a sixteenth of the rows is run before
def warmed(sql):
    spark.sql(f"select possible, count(*) as n from ({sql}) x where id % 16 = 0 group by possible").collect()


def counts(sql):
    start = time.monotonic()
    rows = spark.sql(f"select possible, count(*) as n from ({sql}) x group by possible").collect()
    return {"counts": [[row["possible"], row["n"]] for row in rows], "seconds": time.monotonic() - start}


# WHY: an executor that is still starting would be measured as one that is slow
def workers(count):
    while spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1 < count:
        time.sleep(0.1)


workers(job["workers"])
say(version=spark.version)
for line in sys.stdin:
    asked = json.loads(line)
    sql = asked["sql"]
    if asked["do"] == "make":
        spark.sql(sql)
        say(made=True)
    elif asked["do"] == "count":
        say(**counts(sql))
    elif asked["do"] == "time":
        warmed(sql)
        # WHY: the sooner of two, because whatever else a machine does can only make one later
        say(**min(counts(sql), counts(sql), key=lambda found: found["seconds"]))
    elif asked["do"] == "sample":
        rows = spark.sql(f"select id, possible from ({sql}) x where id % {asked['every']} = 0").collect()
        say(sample=[[row["id"], row["possible"]] for row in rows])
    elif asked["do"] == "watch":
        found = {}
        run = threading.Thread(target=lambda: found.update(counts(sql)))
        run.start()
        tracker = spark.sparkContext.statusTracker()
        told = False
        while run.is_alive():
            stages = [tracker.getStageInfo(each) for each in tracker.getActiveStageIds()]
            done = sum(stage.numCompletedTasks for stage in stages if stage is not None)
            if not told and done >= 1:
                told = True
                say(middle=[done, sum(stage.numTasks for stage in stages if stage is not None)])
            time.sleep(0.02)
        say(**found)
spark.stop()
