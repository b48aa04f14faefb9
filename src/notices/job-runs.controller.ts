import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Needs } from '../http/route.decorator.js';
import { JobsService } from '../jobs/jobs.service.js';
import { NetworkService } from '../network/network.service.js';
import { formatInstant } from '../scheduling/service-time.js';
import { JobRunsAnswer } from './notices.requests.js';

/** Lists what `jobs/` ran. That folder cannot do it, because it is left of `accounts/` and so cannot check who is signed in. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/jobs')
export class JobRunsController {
  constructor(
    private readonly networks: NetworkService,
    private readonly jobs: JobsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Runs of scheduled jobs, such as nightly checks, monthly summaries and warnings; newest first' })
  @ApiOkResponse({ type: JobRunsAnswer })
  async jobRuns(@SignedIn() { agencyId }: SignedInAccount): Promise<JobRunsAnswer> {
    const { agencyTimezone } = await this.networks.getAgency(agencyId);
    const runs = await this.jobs.list(agencyId);
    return {
      runs: runs.map(({ job, dueOn, ranAt, outcome, detail }) => ({
        job,
        dueOn,
        ranAt: formatInstant(ranAt, agencyTimezone),
        outcome,
        detail: JSON.parse(detail) as object,
      })),
    };
  }
}
